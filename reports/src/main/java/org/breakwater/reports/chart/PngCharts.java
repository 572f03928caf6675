package org.breakwater.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;
import org.breakwater.reports.text.SafeText;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The main charts as PNG, drawn by XChart without a display. Their bytes hang on the machine's fonts. */
public final class PngCharts {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 480;
    private static final Color BLUE = new Color(0x1b6ca8);
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color RED = new Color(0xb3261e);

    /** Lengths of dashes that tell quantiles apart without colour; 0 draws a full line. */
    private static final float[] DASHES = {2, 8, 0, 8, 2, 0};

    private PngCharts() {}

    /** The bytes of a PNG; empty for a table that has none, no rows or not the columns of {@link TableId}. */
    public static Optional<byte[]> of(ResultTable table) {
        return switch (table.id()) {
            case TableId.FUND_FAN -> fan(table);
            case TableId.SURVIVAL -> survival(table);
            case TableId.DEMAND_DISTRIBUTION -> demand(table);
            case TableId.LEVERAGE_BUCKETS -> buckets(table);
            case TableId.TIMELINE -> timeline(table);
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> fan(ResultTable table) {
        String[] columns = {"q95", "q75", "q50", "q25", "q05", "worst"};
        return TableData.of(table, "seconds", columns[0], columns[1], columns[2], columns[3], columns[4], columns[5])
                .map(data -> {
                    String[] names = {"95 %", "75 %", "median", "25 %", "5 %", "worst path"};
                    XYChart chart = lines(table, "seconds", "quote");
                    for (int s = 0; s < columns.length; s++) {
                        line(
                                chart,
                                names[s],
                                data.numbers("seconds"),
                                data.numbers(columns[s]),
                                s == 5 ? RED : BLUE,
                                DASHES[s]);
                    }
                    return bytes(chart);
                });
    }

    private static Optional<byte[]> survival(ResultTable table) {
        return TableData.of(table, "seconds", "survival", "lower", "upper").map(data -> {
            XYChart chart = lines(table, "seconds", "probability");
            chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step);
            for (String column : List.of("upper", "survival", "lower")) {
                line(
                        chart,
                        column,
                        data.numbers("seconds"),
                        data.numbers(column),
                        column.equals("survival") ? BLUE : Color.GRAY,
                        column.equals("survival") ? 0 : 6);
            }
            return bytes(chart);
        });
    }

    private static Optional<byte[]> timeline(ResultTable table) {
        return TableData.of(table, "millis", "fund").map(data -> {
            XYChart chart = lines(table, "millis", "quote");
            line(chart, "fund", data.numbers("millis"), data.numbers("fund"), BLUE, 0);
            return bytes(chart);
        });
    }

    private static Optional<byte[]> demand(ResultTable table) {
        return TableData.of(table, "lower", "upper", "paths").map(data -> {
            List<String> names = new ArrayList<>();
            List<Double> paths = new ArrayList<>();
            for (int r = 0; r < data.rows(); r++) {
                if (data.number(r, "upper") > 0) {
                    names.add("≤ " + Quantity.text(data.number(r, "upper"), "quote"));
                    paths.add(data.number(r, "paths"));
                }
            }
            return names.isEmpty()
                    ? null
                    : bytes(columns(
                            table,
                            "paths above zero",
                            "count",
                            names,
                            paths.stream().mapToDouble(p -> p).toArray()));
        });
    }

    private static Optional<byte[]> buckets(ResultTable table) {
        return TableData.of(table, "bucket", "liquidationProbability").map(data -> {
            List<String> names = new ArrayList<>();
            for (int r = 0; r < data.rows(); r++) {
                names.add(SafeText.shortened(data.text(r, "bucket"), 24));
            }
            return bytes(columns(table, "P(liquidated)", "probability", names, data.numbers("liquidationProbability")));
        });
    }

    private static XYChart lines(ResultTable table, String xUnit, String yUnit) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(SafeText.shortened(table.title(), 80))
                .build();
        plain(chart.getStyler(), yUnit);
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        x -> xUnit.equals("millis") ? Numbers.utcMinute(x.longValue()) : Quantity.text(x, xUnit));
        return chart;
    }

    private static void line(XYChart chart, String name, double[] x, double[] y, Color color, float dash) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setLineColor(color);
        series.setLineStyle(
                dash == 0
                        ? new BasicStroke(2)
                        : new BasicStroke(
                                1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, 4}, 0));
        series.setMarker(SeriesMarkers.NONE);
    }

    private static CategoryChart columns(
            ResultTable table, String name, String unit, List<String> names, double[] values) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(SafeText.shortened(table.title(), 80))
                .build();
        plain(chart.getStyler(), unit);
        chart.addSeries(
                        name,
                        distinct(names),
                        Arrays.stream(values)
                                .map(v -> Double.isNaN(v) ? 0 : v)
                                .boxed()
                                .toList())
                .setFillColor(BLUE);
        return chart;
    }

    /** XChart wants each category once. */
    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String free = name;
            for (int i = 2; distinct.contains(free); i++) {
                free = name + " (" + i + ")";
            }
            distinct.add(free);
        }
        return distinct;
    }

    private static void plain(AxesChartStyler styler, String unit) {
        styler.setYAxisTickLabelsFormattingFunction(y -> Quantity.text(y, unit));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setAxisTickLabelsFont(PLAIN);
        styler.setLegendFont(PLAIN);
    }

    private static byte[] bytes(Chart<?, ?> chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
