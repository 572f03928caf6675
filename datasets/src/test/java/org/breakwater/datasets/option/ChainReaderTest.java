package org.breakwater.datasets.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.chain.OptionQuote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains in Deribit's layouts. */
class ChainReaderTest {

    private static final long EXPIRY = Instant.parse("2021-02-13T08:00:00Z").toEpochMilli();

    @TempDir
    private Path folder;

    private ChainFile read(String text) throws IOException {
        return ChainReader.read(Files.writeString(folder.resolve("chain.csv"), text));
    }

    private static void isTheCall(OptionQuote quote) {
        assertThat(quote.expiryMillis()).isEqualTo(EXPIRY);
        assertThat(quote.strike()).isEqualTo(37_500);
        assertThat(quote.type()).isEqualTo(OptionType.CALL);
        assertThat(quote.volatility()).isCloseTo(1.2425, within(1e-12));
        assertThat(quote.price()).isEqualTo(0.179);
    }

    @Test
    void orderBooksAreReadByTheirNamesAndRepeatsLeftOut() throws IOException {
        ChainFile file = read("""
                underlying_price,timestamp,mark_price,mark_iv,instrument_name,index_price,bids
                45671.64,1613068625266,0.179,124.25,BTC-13FEB21-37500-C,47795.22,"[[0.1, 3.0], [0.09, 1.0]]"
                45671.64,1613068625270,0.001,0.0,BTC-13FEB21-37500-P,47795.22,[]
                45671.64,1613068625266,0.5,100,BTC-13FEB21-37500-C,47795.22,[]
                """);
        assertThat(file.chain().quotes()).hasSize(2);
        isTheCall(file.chain().quotes().get(0));
        assertThat(file.chain().quotes().get(0).forward()).isEqualTo(45_671.64);
        assertThat(file.chain().quotes().get(1).volatility()).isNaN();
        assertThat(file.chain().index()).isEqualTo(47_795.22);
        assertThat(file.latestMillis()).isEqualTo(1613068625270L);
        assertThat(file.findings())
                .extracting(finding -> finding.message())
                .containsExactly(
                        "1 rows list a contract again and were left out",
                        "1 contracts have no implied volatility at their mark");
    }

    @Test
    void contractsInColumnsAreRead() throws IOException {
        ChainFile file = read("""
                timestamp,instrument,expiry,strike,type,index_price,underlying_price,mark_price,mark_iv
                1613068950528,BTC-13FEB21-37500-C,2021-02-13T08:00:00Z,37500.0,C,47779.52,45277.39,0.179,124.25
                """);
        isTheCall(file.chain().quotes().get(0));
    }

    @Test
    void marksWithoutNamesAreReadAndHaveNoTime() throws IOException {
        ChainFile file = read("""
                option_type,strike,creation,maturity,mark_price,last_price,mark_iv,index_price
                call,37500.0,2021-02-10 18:11:00,2021-02-13 08:00:00,0.179,0.18,124.25,47779.52
                """);
        isTheCall(file.chain().quotes().get(0));
        assertThat(file.chain().quotes().get(0).forward()).isNaN();
        assertThat(file.isDated()).isFalse();
    }

    @Test
    void aNameThatIsNoneIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> read("""
                        mark_iv,instrument_name,index_price
                        124.25,BTC-31FEB21-37500-C,47795.22
                        """))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("instrument_name must be like BTC-13FEB21-37500-C, got BTC-31FEB21-37500-C");
    }

    @Test
    void anUnknownLayoutAndAnEmptyTableAreErrors() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .hasMessageContaining("an option chain must have a column instrument_name, instrument or option_type");
        assertThatThrownBy(() -> read("mark_iv,instrument_name,index_price\n"))
                .hasMessageContaining("needs at least one contract");
    }
}
