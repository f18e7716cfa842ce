/** The paper as a record: publication, sections, permits, issue numbers, channels, nameplate, review chain. */
package org.forme.imprint;
