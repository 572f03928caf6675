/**
 * Against whom and at what price accounts are closed. Entry type {@link
 * org.breakwater.models.liquidation.price.CloseOutPrice}; prices are in quote currency.
 */
@NullMarked
package org.breakwater.models.liquidation.price;

import org.jspecify.annotations.NullMarked;
