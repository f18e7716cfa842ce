/** The guided start of a paper, and the button that puts the sample back. */
package org.forme.upkeep.web;
