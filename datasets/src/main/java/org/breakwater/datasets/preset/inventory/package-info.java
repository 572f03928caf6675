/**
 * Who inherits positions of liquidated accounts, in a venue file: {@link
 * org.breakwater.datasets.preset.inventory.InheritanceSection}.
 */
@NullMarked
package org.breakwater.datasets.preset.inventory;

import org.jspecify.annotations.NullMarked;
