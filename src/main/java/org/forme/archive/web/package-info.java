/** The pages of 付印 and 往期. */
package org.forme.archive.web;
