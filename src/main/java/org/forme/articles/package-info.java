/** Copy on its way from the first line to 签发. */
package org.forme.articles;
