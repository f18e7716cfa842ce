/** Content-addressed blobs: bytes kept under their SHA-256, written once, never changed. */
package org.forme.store;
