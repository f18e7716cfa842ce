/** The issue as it went to press: sealed, chained, verified, released. */
package org.forme.archive;
