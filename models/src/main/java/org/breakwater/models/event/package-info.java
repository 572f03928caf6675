/** What happens along a path, one call per event and nothing allocated. Entry type {@link org.breakwater.models.event.EventSink}. */
@NullMarked
package org.breakwater.models.event;

import org.jspecify.annotations.NullMarked;
