/** Issues, pages, slots and what is placed in them; proofs and signatures. */
package org.forme.issues;
