package org.breakwater.models.option;

import org.breakwater.models.kernel.StandardNormal;

public final class Black76 {
    private Black76() {}

    public static double price(OptionType t, double f, double k, double v, double y, double d) {
        double sd = v * Math.sqrt(y);
        int w = t.sign();
        if (!(sd > 0)) return d * Math.max(0, w * (f - k));
        double d1 = StrictMath.log(f / k) / sd + sd / 2;
        return d * w * (f * StandardNormal.cdf(w * d1) - k * StandardNormal.cdf(w * (d1 - sd)));
    }

    public static double delta(OptionType t, double f, double k, double v, double y, double d) {
        double sd = v * Math.sqrt(y);
        int w = t.sign();
        if (!(sd > 0)) return w * (f - k) > 0 ? d * w : 0;
        return d * w * StandardNormal.cdf(w * (StrictMath.log(f / k) / sd + sd / 2));
    }
}
