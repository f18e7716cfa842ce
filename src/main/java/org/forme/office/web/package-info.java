/** The screens that look over everything. */
package org.forme.office.web;
