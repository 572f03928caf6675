package org.breakwater.scenarios.run;

/** Hears how far a run has come, and may end it early. Called from one thread. */
public interface Progress {

    /** Hears nothing and never ends a run. */
    Progress SILENT = new Progress() {
        @Override
        public void advanced(String task, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * @param task what is running, in a reader's words
     * @param done paths finished
     * @param total paths planned
     */
    void advanced(String task, long done, long total);

    /** True if the user asked to stop: what exists is marked partial. */
    boolean isCancelled();
}
