/** Copy on its way from a draft to 签发: texts and their revisions, reviews, and who may do what with them. */
package org.forme.articles;
