/** Pictures and finished artwork, their captions, credits and rights. */
package org.forme.pictures;
