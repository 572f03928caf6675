package org.breakwater.datasets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.breakwater.models.account.AccountBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/books.md is a book, and its messages are the ones that appear. */
class DocumentedBookTest {

    private static final Path PAGE = Path.of("..", "docs", "books.md");

    @TempDir
    Path folder;

    private String accounts = "";

    @BeforeEach
    void writeTheExample() throws IOException {
        List<String> tables = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        accounts = tables.get(0);
        Inputs.text(folder, "instruments.csv", tables.get(1));
    }

    @Test
    void theExampleIsABook() {
        Inputs.text(folder, "accounts.csv", accounts);
        AccountBook book = BookReader.read(folder, "USDC").book();
        assertThat(book.accounts()).hasSize(4);
        assertThat(book.instruments()).hasSize(4);
    }

    @Test
    void theMessagesAreThoseOfThePage() throws IOException {
        String page = Files.readString(PAGE);
        Inputs.text(
                folder,
                "accounts.csv",
                accounts.replace("ETH-PERP,10,", "ETH-PERP,NaN,")
                        .replace("maker,maker,cross,position,BTC-PERP,-0.5,60000\n", ""));
        for (String line : Faults.linesOf(() -> BookReader.read(folder, "USDC"))) {
            String[] words = line.split(" ", 3);
            assertThat(page).contains("books/small/" + words[1] + ": error[" + words[0] + "]: " + words[2]);
        }
    }
}
