package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Locale;
import org.breakwater.cli.runfile.BookSection.Unaccepted;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;

/**
 * The configuration of a run under the rules of another venue. It says what makes the book the same, so that the run can be repeated
 * from it alone.
 */
final class OtherVenue {

    private static final String VENUE = "venue";
    private static final String BOOK = "book";
    private static final String MAKER = "generatedUnder";
    private static final String UNACCEPTED = "unacceptedCollateral";

    /** Words about a venue, which no book hangs on. */
    private static final List<String> WORDS = List.of("provenance", "absent", "notExpressed");

    private OtherVenue() {}

    /**
     * @param own the run as it stands, resolved
     * @param other the same with the other venue, of which nothing else is taken
     */
    static LocatedDocument of(LocatedDocument own, LocatedDocument other) {
        Mapping root = (Mapping) own.root();
        Mapping venue = DocumentEdits.map((Mapping) other.root(), VENUE);
        Mapping book = DocumentEdits.map(root, BOOK);
        if (book.get("file") == null && book.get(MAKER) == null) {
            Mapping maker = DocumentEdits.without(DocumentEdits.map(root, VENUE), WORDS);
            book = DocumentEdits.with(book, MAKER, maker);
        }
        String sell = Unaccepted.SELL.name().toLowerCase(Locale.ROOT);
        book = DocumentEdits.with(book, UNACCEPTED, new Scalar(sell, sell, Origin.QUOTED, book.location()));
        Mapping changed = DocumentEdits.with(DocumentEdits.with(root, VENUE, venue), BOOK, book);
        return new LocatedDocument(own.name(), changed);
    }
}
