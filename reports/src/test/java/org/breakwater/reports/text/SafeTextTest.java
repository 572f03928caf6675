package org.breakwater.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void whatMovesReordersOrHidesTextBecomesVisible() {
        assertThat(SafeText.visible("a\u001b[31mb\n")).isEqualTo("a\\u{1B}[31mb\\u{A}");
        assertThat(SafeText.visible("BTC\u202Egpj\u200B")).isEqualTo("BTC\\u{202E}gpj\\u{200B}");
        assertThat(SafeText.visible("Zürich 🚀 בדיקה")).isEqualTo("Zürich 🚀 בדיקה");
    }

    @Property(seed = "20251010")
    void differentNamesStayDifferent(@ForAll String a, @ForAll String b) {
        if (!a.equals(b)) {
            assertThat(SafeText.visible(a)).isNotEqualTo(SafeText.visible(b));
        }
        assertThat(SafeText.visible(SafeText.visible(a)).codePoints()).allMatch(c -> c >= ' ');
    }

    @Test
    void anEscapeWrittenByTheUserIsNotMistakenForOurs() {
        assertThat(SafeText.visible("\\u{A}")).isNotEqualTo(SafeText.visible("\n"));
    }

    @Test
    void longNamesKeepTheirEnds() {
        assertThat(SafeText.shortened("abcdefghijklmnopqrstuvwxyz", 10)).isEqualTo("abcdef…xyz");
        assertThat(SafeText.shortened("short", 10)).isEqualTo("short");
    }
}
