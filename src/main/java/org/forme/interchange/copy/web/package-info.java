/** The screen for bringing in files, and what it tells at the article. */
package org.forme.interchange.copy.web;
