/** What the whole house has to do, seen by one person: the inbox. */
package org.forme.office;
