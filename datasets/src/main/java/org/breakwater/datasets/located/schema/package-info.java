/**
 * JSON Schema of a file format, from the same shapes that the binder obeys. Entry type:
 * {@link org.breakwater.datasets.located.schema.SchemaWriter}.
 */
@NullMarked
package org.breakwater.datasets.located.schema;

import org.jspecify.annotations.NullMarked;
