/** The administration of the paper: particulars, sections, permits, channels, nameplate. */
package org.forme.imprint.web;
