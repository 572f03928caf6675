package org.breakwater.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void theSampleReportIsWrittenForThoseWhoWantToLookAtIt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "sample-report"));
        Files.write(
                folder.resolve("report.html"),
                HtmlReport.write(SampleResult.rich(), "breakwater 0.1.0", "runs/20251010T211500Z-1a2b3c4d"));
        Files.write(
                folder.resolve("bare.html"), HtmlReport.write(SampleResult.bare(), "breakwater 0.1.0", "runs/bare"));
        Files.write(
                folder.resolve("hostile.html"),
                HtmlReport.write(
                        SampleResult.named("\"><script>alert(1)</script>\u202E'=1\u0000" + "x".repeat(300)),
                        "b",
                        "x y"));
        assertThat(html(SampleResult.rich())).contains("Within", "</html>");
    }

    private static String html(StressResult result) {
        return new String(HtmlReport.write(result, "breakwater 0.1.0", "runs/x"), StandardCharsets.UTF_8);
    }
}
