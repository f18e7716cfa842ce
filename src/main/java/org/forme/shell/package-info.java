/** What every screen stands in: the page frame, refusals, message bundles, the clock, security headers, QR codes. */
package org.forme.shell;
