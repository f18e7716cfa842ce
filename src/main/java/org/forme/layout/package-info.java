/** Manuscripts and regions become frames and a fit: breaking, justifying, columns, jumps. Plain Java. */
package org.forme.layout;
