/** The door, one's own page, and the administration of people. */
package org.forme.people.web;
