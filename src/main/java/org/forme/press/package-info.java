/** Pages become frames, print PDF and page image; the preflight before the seal. */
package org.forme.press;
