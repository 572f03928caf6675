package org.breakwater.datasets.book;

import java.util.List;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.diagnostic.Diagnostic;

/**
 * An account book as read.
 *
 * @param book the accounts and the terms of their contracts
 * @param inputs the files it was read from
 * @param findings what was assumed, in words
 */
public record BookFile(AccountBook book, List<Input> inputs, List<Diagnostic> findings) {

    /**
     * A file and its hash.
     *
     * @param name as the user gave it
     * @param sha256 hexadecimal SHA-256 of the stored bytes
     */
    public record Input(String name, String sha256) {}

    public BookFile {
        inputs = List.copyOf(inputs);
        findings = List.copyOf(findings);
    }
}
