/** The desk as a whole: what waits for whom. */
package org.forme.office;
