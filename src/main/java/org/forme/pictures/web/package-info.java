/** Pictures and artwork as files, for those who may see them. */
package org.forme.pictures.web;
