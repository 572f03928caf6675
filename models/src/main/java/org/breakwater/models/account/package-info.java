/**
 * Account books as loaded: who holds what. Entry type {@link org.breakwater.models.account.AccountBook}.
 * Quantities are contracts (positive long), balances coins of their asset, prices quote currency per coin.
 */
@NullMarked
package org.breakwater.models.account;

import org.jspecify.annotations.NullMarked;
