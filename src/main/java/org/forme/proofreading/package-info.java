/** Rules and registers that copy is read against. */
package org.forme.proofreading;
