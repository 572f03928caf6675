package org.breakwater.models.stat;

/** How an interval was made; its {@link #id} is what result files print. */
public enum IntervalMethod {
    /** Wilson's score interval of a proportion. */
    WILSON("wilson"),
    /** The exact binomial interval of Clopper and Pearson. */
    CLOPPER_PEARSON("clopper-pearson"),
    /** Student's t interval of a mean. */
    STUDENT_T("student-t"),
    /** Two order statistics of the sample: free of any assumption on its distribution. */
    ORDER_STATISTICS("order-statistics"),
    /** Standard error from the influence function of expected shortfall, on a logarithmic scale, t distributed. */
    TAIL_INFLUENCE("tail-influence"),
    /** Too few losses in the tail to bound expected shortfall from above; from below it is at least the quantile. */
    TAIL_UNBOUNDED("tail-unbounded"),
    /** The bounds of the histogram cells that hold two order statistics. */
    HISTOGRAM("histogram");

    private final String id;

    IntervalMethod(String id) {
        this.id = id;
    }

    /**
     * Returns the name in result files.
     *
     * @return a stable lower-case name
     */
    public String id() {
        return id;
    }
}
