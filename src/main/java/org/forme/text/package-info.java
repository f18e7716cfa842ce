/** The copy itself: the parsed manuscript, its stored form, counts and HTML. Plain Java. */
package org.forme.text;
