package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.inspect.BookFacts;
import org.breakwater.cli.terminal.Console;
import org.breakwater.datasets.book.BookFile;
import org.breakwater.datasets.book.BookReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an account book and says what is in it. */
@CommandLine.Command(
        name = "inspect",
        description = "Check an account book and say what is in it: accounts, contracts, concentration, collateral.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater books inspect books/retail --settlement USDT")
@Exits({ExitCode.DATA})
final class BooksInspectCommand extends Command {

    @Parameters(paramLabel = "BOOK", description = "A folder with accounts.csv, or a file of accounts.")
    private Path book = Path.of("");

    @Option(
            names = "--settlement",
            paramLabel = "ASSET",
            description = "Asset that settles the contracts of a book without instruments.csv; default: USDC.")
    private String settlement = "USDC";

    @Override
    ExitCode run(Console console) {
        BookFile file = BookReader.read(env().resolve(book), settlement);
        console.findings(file.findings());
        BookFacts facts = BookFacts.of(file.book());
        if (console.json()) {
            console.result(facts.json());
        } else {
            console.result(facts.text(console.style()));
        }
        return ExitCode.DONE;
    }
}
