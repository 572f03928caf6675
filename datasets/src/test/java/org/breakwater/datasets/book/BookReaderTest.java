package org.breakwater.datasets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookReaderTest {

    private static final String HEADER = "account,owner,mode,kind,symbol,quantity,entryPrice\n";
    private static final String MAKER = "maker,,,position,BTC-PERP,-1,100\n";
    private static final String INSTRUMENTS = "symbol,type,underlying,settlement,kind,contractSize,expiry\n";

    @TempDir
    Path folder;

    private BookFile read(String rows) {
        return BookReader.read(Inputs.text(folder, "book.csv", HEADER + rows), "USDC");
    }

    private String faultsOf(String rows) {
        return Faults.textOf(() -> read(rows));
    }

    @Test
    void anAccountGathersItsRows() {
        BookFile file = read("""
                a,owner,cross,collateral,USDC,1000,
                a,owner,cross,collateral,BTC,-0.5,
                a,owner,cross,position,BTC-PERP,1,100
                """ + MAKER);
        assertThat(file.book().name()).isEqualTo("book");
        assertThat(file.book().accounts().get(0))
                .isEqualTo(new Account(
                        "a",
                        "owner",
                        MarginMode.CROSS,
                        List.of(new CollateralBalance("USDC", 1000), new CollateralBalance("BTC", -0.5)),
                        List.of(new Position("BTC-PERP", 1, 100))));
        assertThat(file.book().accounts().get(1).owner()).isEqualTo("maker");
        assertThat(file.book().instruments()).containsExactly(Perpetual.linear("BTC-PERP", "BTC", "USDC"));
        assertThat(file.findings())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .contains("settled in USDC");
        assertThat(file.inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.sha256()).hasSize(64));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        Path file = Inputs.text(
                folder,
                "b.csv",
                "kind,account,symbol,QUANTITY,entryprice,mode,owner\nposition,a,BTC-PERP,1,5,,\nposition,b,BTC-PERP,-1,5,,\n");
        assertThat(BookReader.read(file, "USDC").book().accounts()).hasSize(2);
    }

    @Test
    void anUnbalancedBookNamesTheContractTheAmountAndTheRemedy() {
        String rows = "a,,,position,BTC-PERP,2,100\nb,,,position,BTC-PERP,-1.5,100\nb,,,position,ETH-PERP,-3,100\n";
        var faults = Faults.of(() -> read(rows));
        assertThat(faults)
                .extracting(Faults::line)
                .containsExactly(
                        "E308 book.csv long and short contracts of BTC-PERP must balance, got 2 long and 1.5 short",
                        "E308 book.csv long and short contracts of ETH-PERP must balance, got 0 long and 3 short");
        assertThat(faults.get(0).hint())
                .isEqualTo("name a maker: an account with margin of its own that holds -0.5 BTC-PERP");
        assertThat(faults.get(1).hint()).endsWith("holds 3 ETH-PERP");
    }

    @Test
    void anAccountThatStandsTwiceIsRefused() {
        String rows = "a,,,position,BTC-PERP,1,100\n" + MAKER + "a,,,collateral,USDC,5,\n";
        assertThat(faultsOf(rows))
                .isEqualTo("E308 book.csv:4:1 account a must stand once, but its rows began in line 2");
    }

    @Test
    void anUnknownContractIsRefused() {
        assertThat(faultsOf("a,,,position,BTCUSDT,1,100\n"))
                .isEqualTo("E308 book.csv:2:14 instrument BTCUSDT is not known");
    }

    @Test
    void numbersThatAreNoneAreRefusedWhereTheyStand() {
        assertThat(faultsOf("a,,,position,BTC-PERP,NaN,100\n" + "b,,,position,BTC-PERP,1,1e400\n"
                        + "c,,,collateral,USDC,\"1,000\",\n"))
                .isEqualTo("""
                        E304 book.csv:2:23 quantity must be a finite number, got NaN
                        E304 book.csv:3:25 entryPrice must be finite, got 1e400, which no double can hold
                        E304 book.csv:4:21 quantity must be written with '.' for decimals and no grouping, got 1,000""");
    }

    @Test
    void emptyPositionsAndPricesAreRefused() {
        assertThat(faultsOf("a,,,position,BTC-PERP,0,100\nb,,,position,BTC-PERP,1,0\nc,,,position,BTC-PERP,1,\n"))
                .contains("2:23 quantity must not be zero")
                .contains("3:25 entryPrice must be positive, got 0")
                .contains("4:25 entryPrice must be a number, got an empty cell");
        assertThat(faultsOf("a,,,collateral,USDC,5,100\n"))
                .contains("entryPrice must be empty for collateral, got 100");
    }

    @Test
    void anIsolatedAccountWithTwoPositionsIsRefused() {
        String rows = "a,,isolated,position,BTC-PERP,1,100\na,,isolated,position,ETH-PERP,1,100\n" + MAKER
                + "maker,,,position,ETH-PERP,-1,100\n";
        assertThat(faultsOf(rows))
                .isEqualTo("E308 book.csv:2 isolated account a must hold exactly one position, got 2");
    }

    @Test
    void contradictionsInsideAnAccountAreRefused() {
        assertThat(faultsOf(
                        "a,x,cross,collateral,USDC,5,\na,y,isolated,collateral,BTC,5,\na,x,cross,collateral,USDC,5,\n"))
                .contains("3:3 account a must have one owner, got y after x")
                .contains("3:5 account a must have one margin mode");
        assertThat(faultsOf("a,,,collateral,USDC,5,\na,,,collateral,USDC,5,\n"))
                .isEqualTo("E308 book.csv:2 collateral asset USDC must stand once in account a");
        assertThat(faultsOf("a,,margin,loan,USDC,5,\n"))
                .contains("2:4 mode must be cross or isolated, got margin")
                .contains("2:11 kind must be collateral or position, got loan");
    }

    @Test
    void missingColumnsAreNamed() {
        Path file = Inputs.text(folder, "b.csv", "account,kind,symbol\n");
        assertThat(Faults.textOf(() -> BookReader.read(file, "USDC")))
                .isEqualTo("E303 b.csv:1 columns owner, mode, quantity, entryPrice missing");
    }

    @Test
    void anEmptyBookIsRefused() {
        assertThat(faultsOf("")).isEqualTo("E306 book.csv a book needs at least one account, got none");
        assertThat(Faults.textOf(() -> BookReader.read(folder.resolve("none"), "USDC")))
                .startsWith("E301 none");
    }

    @Test
    void blankNamesAreRefused() {
        assertThat(faultsOf(" ,,,collateral,USDC,5,\n")).contains("id and owner of an account must not be blank");
        assertThat(faultsOf("a,,,collateral, ,5,\n")).contains("symbol must name the asset");
        assertThat(faultsOf("a,,,position,\u2003-PERP,5,1\n")).contains("is not known");
    }

    @Test
    void anInstrumentFileBesideTheAccountsIsRead() {
        Inputs.text(folder, "instruments.csv", INSTRUMENTS + "BTC-PERP,perpetual,BTC,BTC,inverse,100,\n");
        BookFile file = read("a,,,position,BTC-PERP,1,100\n" + MAKER);
        assertThat(file.book().instruments().get(0).contractSize()).isEqualTo(100);
        assertThat(file.inputs()).hasSize(2);
        assertThat(file.findings()).isEmpty();
        assertThat(faultsOf("a,,,position,ETH-PERP,1,100\n")).contains("instrument ETH-PERP is not known");
    }

    private static final String OPTIONS = "symbol,type,underlying,settlement,kind,contractSize,expiry,strike,right\n";

    @Test
    void optionsAreReadAndWrittenAndMayHaveNoEntryPrice() {
        Inputs.text(folder, "instruments.csv", OPTIONS + """
                C,option,BTC,USDC,linear,1,2025-12-26T08:00:00Z,100000,call
                P,option,BTC,BTC,inverse,0.1,2025-12-26T08:00:00Z,80000,put
                """);
        BookFile file =
                read("a,,,position,C,-1,0\na,,,position,P,2,0.01\nb,,,position,C,1,0\nb,,,position,P,-2,0.01\n");
        long expiry = Instant.parse("2025-12-26T08:00:00Z").toEpochMilli();
        assertThat(file.book().instruments())
                .containsExactly(
                        VanillaOption.linear("C", "BTC", "USDC", expiry, 100_000, true),
                        new VanillaOption("P", "BTC", "BTC", ContractKind.INVERSE, 0.1, expiry, 80_000, false));
        BookWriter.write(file.book(), folder.resolve("again"), false);
        BookFile again = BookReader.read(folder.resolve("again/accounts.csv"), "USDC");
        assertThat(again.book().instruments()).isEqualTo(file.book().instruments());
        assertThat(again.book().accounts()).isEqualTo(file.book().accounts());
    }

    @Test
    void faultsOfOptionsAreListed() {
        Inputs.text(folder, "instruments.csv", OPTIONS + """
                A,option,BTC,USDC,linear,1,2025-12-26T08:00:00Z,0,call
                B,option,BTC,USDC,linear,1,2025-12-26T08:00:00Z,100,both
                C,option,BTC,USDC,linear,1,,100,put
                """);
        assertThat(faultsOf(MAKER)).isEqualTo("""
                E308 instruments.csv:2:1 strike of A must be positive, got 0.0
                E304 instruments.csv:3:53 right must be call or put, got both
                E305 instruments.csv:4:28 time must be an epoch number or a date such as 2024-08-08T23:00:00Z, got an empty cell""");
        Inputs.text(folder, "instruments.csv", INSTRUMENTS + "A,option,BTC,USDC,linear,1,2025-12-26T08:00:00Z\n");
        assertThat(faultsOf(MAKER)).contains("option A must have columns strike and right");
    }

    @Test
    void faultsOfTheInstrumentFileAreListed() {
        Inputs.text(folder, "instruments.csv", INSTRUMENTS + """
                A,perpetual,BTC,USDC,inverse,1,
                B,swap,BTC,USDC,linear,0,
                C,future,BTC,USDC,linear,1,
                D,future,BTC,USDC,linear,1,2025-12-26 08:00
                E,perpetual,BTC,USDC,linear,1,2025-12-26
                F,perpetual,BTC,USDC,linear,1,
                F,perpetual,BTC,USDC,quanto,1,
                """);
        assertThat(faultsOf(MAKER)).isEqualTo("""
                E308 instruments.csv:2:1 settlement of inverse contract A must be its underlying BTC, got USDC
                E304 instruments.csv:3:3 type must be perpetual, future or option, got swap
                E308 instruments.csv:3:1 contractSize of B must be positive, got 0.0
                E305 instruments.csv:4:28 time must be an epoch number or a date such as 2024-08-08T23:00:00Z, got an empty cell
                E305 instruments.csv:5:28 time must say its offset from UTC, got local time 2025-12-26 08:00
                E304 instruments.csv:6:31 expiry must be empty for a perpetual, got 2025-12-26
                E304 instruments.csv:8:22 kind must be linear or inverse, got quanto
                E308 instruments.csv:8:1 instrument F must stand once""");
    }
}
