/** Writing, reading and reviewing copy on screens. */
package org.forme.articles.web;
