package org.breakwater.cli.runfile;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.preset.VenueFile;
import org.jspecify.annotations.Nullable;

/** The accounts: a file, a generated book, or the bundled one. */
@Describe("The accounts: a file, a generated book, or the bundled one.")
record BookSection(
        @Describe(
                "Accounts in the format of docs/books.md: a file, or a folder with accounts.csv; instruments.csv beside it is read too.")
        @Nullable
        @NonEmpty
        String file,

        @Describe("Laws of a generated book.") @Nullable SyntheticSection synthetic,

        @Describe("The book that ships with the program.") @Nullable
        Bundled bundled,

        @Describe("Accounts below maintenance margin at the opening prices.") @Default("exclude")
        BelowMaintenance belowMaintenance,

        @Describe(
                "The venue whose margins a generated book is made for, where it is not the venue of the run: one book under several rules.")
        @Nullable
        VenueFile generatedUnder,

        @Describe("Balances in assets that the venue does not accept; an error where left out.") @Nullable
        Unaccepted unacceptedCollateral) {

    /** Books that ship with the program. */
    enum Bundled {
        DEMO
    }

    /** What is done with accounts below maintenance margin at the opening prices. */
    enum BelowMaintenance {
        /** They are left out and listed; the outside market takes their contracts. */
        EXCLUDE,
        /** They are kept, and liquidated at once. */
        KEEP,
        /** They are an error. */
        ERROR
    }

    /** What is done with balances that the venue does not accept. */
    enum Unaccepted {
        /** They are an error. */
        ERROR,
        /** They are sold for the quote asset at the opening price. */
        SELL
    }

    BookSection {
        int given = (file == null ? 0 : 1) + (synthetic == null ? 0 : 1) + (bundled == null ? 0 : 1);
        if (given != 1) {
            throw new IllegalArgumentException(
                    "book must hold one of file, synthetic and bundled, got " + given + " of them");
        }
        if (file != null && generatedUnder != null) {
            throw new IllegalArgumentException("generatedUnder must be left out where file is given");
        }
    }
}
