/**
 * The JSON files of a run: {@link org.breakwater.reports.json.ResultJson} writes and reads {@code result.json},
 * {@link org.breakwater.reports.json.ManifestJson} the manifest. File formats are records of their own, apart from the
 * domain; {@link org.breakwater.reports.json.CanonicalJson} gives equal results equal bytes. Schema: {@code
 * result.schema.json} beside these classes.
 */
@NullMarked
package org.breakwater.reports.json;

import org.jspecify.annotations.NullMarked;
