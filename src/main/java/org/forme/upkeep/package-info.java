/** The sample newspaper and the first run. */
package org.forme.upkeep;
