/** 导入: copy that comes in as files, Word documents and plain text, and becomes drafts. */
package org.forme.interchange.copy;
