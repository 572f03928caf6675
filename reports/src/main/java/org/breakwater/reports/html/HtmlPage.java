package org.breakwater.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.breakwater.reports.json.Hashes;
import org.breakwater.reports.page.Page;
import org.breakwater.reports.plot.Chart;

/** Turns a page into one file that loads nothing and runs nothing. */
public final class HtmlPage {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), "org.breakwater.reports.html.jte");

    private HtmlPage() {}

    /** The file's bytes. */
    public static byte[] write(Page page) {
        String css = resource("report.css") + Chart.styleSheet();
        String policy = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Hashes.digest(css.getBytes(StandardCharsets.UTF_8)))
                + "'; base-uri 'none'; form-action 'none'";
        StringOutput out = new StringOutput();
        ENGINE.render("report.jte", Map.of("page", page, "css", css, "policy", policy), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
