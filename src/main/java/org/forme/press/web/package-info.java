/** The composed page on the desk: image, PDF, fits, checks, proofs and signing. */
package org.forme.press.web;
