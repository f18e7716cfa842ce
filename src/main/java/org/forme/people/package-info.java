/** Who works here, what they may do, how they sign in, and the trail of what they did. */
package org.forme.people;
