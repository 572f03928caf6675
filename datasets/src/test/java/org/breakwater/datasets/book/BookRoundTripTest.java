package org.breakwater.datasets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.DatedFuture;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.Perpetual;

/** A book that is written comes back equal, whatever its names. */
class BookRoundTripTest {

    @Property(tries = 200, seed = "20200312")
    void everyBookComesBackAsItWasWritten(@ForAll("books") AccountBook book) throws IOException {
        Path folder = Files.createTempDirectory("book");
        try {
            BookWriter.write(book, folder, false);
            AccountBook back = BookReader.read(folder, "other").book();
            assertThat(back.instruments()).isEqualTo(book.instruments());
            assertThat(back.accounts()).isEqualTo(book.accounts());
        } finally {
            Files.delete(folder.resolve(BookReader.ACCOUNTS));
            Files.delete(folder.resolve(BookReader.INSTRUMENTS));
            Files.delete(folder);
        }
    }

    /** Pairs of accounts, one long what the other is short, with quotes, commas, formulas and line breaks in their names. */
    @Provide
    Arbitrary<AccountBook> books() {
        Arbitrary<Double> numbers = Arbitraries.doubles().between(1e-12, 1e12).ofScale(15);
        Arbitrary<List<Double>> legs = numbers.list().ofMinSize(4).ofMaxSize(4);
        Arbitrary<List<Instrument>> instruments = names().list()
                .ofSize(4)
                .uniqueElements()
                .flatMap(symbols -> Combinators.combine(
                                instrument(symbols.get(0)), instrument(symbols.get(1)), instrument(symbols.get(2)))
                        .as((a, b, c) -> List.of(a, b, c)));
        return Combinators.combine(
                        instruments,
                        names().list().ofMinSize(2).ofMaxSize(6).uniqueElements(),
                        names(),
                        legs,
                        Arbitraries.integers().between(0, 2))
                .as(BookRoundTripTest::book);
    }

    private static AccountBook book(
            List<Instrument> instruments, List<String> ids, String owner, List<Double> numbers, int used) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i + 1 < ids.size(); i += 2) {
            boolean isolated = used == 1 && i == 0;
            List<CollateralBalance> collateral =
                    used == 2 ? List.of() : List.of(new CollateralBalance(owner, -numbers.get(3) + i));
            accounts.add(
                    account(ids.get(i), ids.get(i), isolated, collateral, instruments.subList(0, used), numbers, 1));
            accounts.add(
                    account(ids.get(i + 1), owner, isolated, collateral, instruments.subList(0, used), numbers, -1));
        }
        return new AccountBook("book", instruments, accounts);
    }

    private static Account account(
            String id,
            String owner,
            boolean isolated,
            List<CollateralBalance> collateral,
            List<Instrument> held,
            List<Double> numbers,
            int sign) {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            positions.add(new Position(held.get(i).symbol(), sign * numbers.get(i), numbers.get(2 - i)));
        }
        return new Account(id, owner, isolated ? MarginMode.ISOLATED : MarginMode.CROSS, collateral, positions);
    }

    private static Arbitrary<Instrument> instrument(String symbol) {
        Arbitrary<Long> expiry = Arbitraries.longs().between(946_684_800_000L, 4_102_444_799_999L);
        return Combinators.combine(
                        names(),
                        names(),
                        Arbitraries.of(ContractKind.class),
                        Arbitraries.doubles().between(1e-9, 1e9).ofScale(12),
                        expiry,
                        Arbitraries.of(true, false))
                .as((underlying, other, kind, size, expiryMillis, dated) -> {
                    String settlement = kind == ContractKind.INVERSE ? underlying : other;
                    return dated
                            ? new DatedFuture(symbol, underlying, settlement, kind, size, expiryMillis)
                            : new Perpetual(symbol, underlying, settlement, kind, size);
                });
    }

    private static Arbitrary<String> names() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("=+-@'\",\r\n\t aZ9é€😀;")
                .ofMinLength(1)
                .ofMaxLength(6);
        return Arbitraries.oneOf(
                        awkward,
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12))
                .filter(BookRoundTripTest::isText);
    }

    /** Not blank, and no half of a surrogate pair, which UTF-8 cannot write. */
    private static boolean isText(String name) {
        return !name.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
