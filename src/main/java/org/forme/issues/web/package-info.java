/** The screens of the issue in the making: list, flatplan, page desk, page styles. */
package org.forme.issues.web;
