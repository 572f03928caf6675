package org.breakwater.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.plot.Chart;
import org.breakwater.reports.sample.SampleResult;
import org.breakwater.reports.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartsTest {

    @Test
    void everyChartIsWellFormedNamedAndDescribed() throws Exception {
        List<Chart> charts = charts(SampleResult.rich());
        assertThat(charts).hasSize(18);
        for (Chart chart : charts) {
            Document document = parse(chart.file());
            assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(chart.title());
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.description())
                    .isNotBlank();
            assertThat(chart.svg()).doesNotContain("NaN").doesNotContain("Infinity");
            write(chart);
        }
    }

    @Test
    void hostileNamesStayText() throws Exception {
        for (Chart chart : charts(SampleResult.named("\"><script>alert(1)</script>\u202E&\u0000"))) {
            assertThat(parse(chart.file()).getElementsByTagName("script").getLength())
                    .isZero();
        }
    }

    @Test
    void aTableWithoutRowsOrColumnsHasNoChart() {
        for (ResultTable table : SampleResult.rich().tables()) {
            assertThat(chart(new ResultTable(table.id(), "t", "c", table.columns(), List.of())))
                    .isEmpty();
            assertThat(chart(new ResultTable(table.id(), "t", "c", List.of(), List.of())))
                    .isEmpty();
        }
    }

    private static List<Chart> chart(ResultTable table) {
        StressResult rich = SampleResult.rich();
        StressResult only = new StressResult(rich.run(), "", List.of(), List.of(table), List.of(), List.of());
        return charts(only);
    }

    private static List<Chart> charts(StressResult result) {
        TableFiles files = TableFiles.of(result);
        return files.all().stream().flatMap(e -> Charts.of(files, e).stream()).toList();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Chart chart) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "sample-charts"));
        Files.writeString(folder.resolve(chart.id() + ".svg"), chart.file());
    }
}
