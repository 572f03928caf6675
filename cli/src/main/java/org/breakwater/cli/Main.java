package org.breakwater.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.breakwater.cli.command.Shell;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.RunFileLoader;
import org.breakwater.cli.terminal.AsciiWriter;
import org.breakwater.cli.terminal.Env;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the JVM with its exit code. */
    public static void main(String[] args) {
        Env env = Env.system();
        env.interruption().listen();
        PrintWriter out = writer(FileDescriptor.out, env.terminal().out());
        PrintWriter err = writer(FileDescriptor.err, env.terminal().err());
        int code = run(args, System.in, out, err, env);
        env.interruption().ended();
        if (!env.interruption().isRequested()) {
            System.exit(code);
        }
    }

    /**
     * Runs a command line.
     *
     * @param args words after the program's name
     * @param in standard input; no command reads it yet
     * @param out takes the result
     * @param err takes the log, the progress and failures
     * @param env everything else around the program
     * @return the exit code, one of {@link ExitCode}
     */
    public static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err, Env env) {
        int code = new Shell(out, err, env, new RunFileLoader(env.directory())).run(args);
        out.flush();
        err.flush();
        return code;
    }

    /** A terminal gets its own charset, a file or pipe UTF-8. Nobody reading any more is no failure. */
    private static PrintWriter writer(FileDescriptor stream, boolean terminal) {
        Charset charset =
                terminal ? Charset.forName(System.getProperty("native.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        OutputStreamWriter encoded = new OutputStreamWriter(new FileOutputStream(stream), charset);
        return new PrintWriter(AsciiWriter.over(new BufferedWriter(encoded), charset), false);
    }
}
