/** The public edition. Sees released seals and nothing else. */
package org.forme.reader;
