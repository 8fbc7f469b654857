package org.urtext.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one article truly declares, as somebody has judged it. Null is what was not judged.
 *
 * @param article the path that reports print, or the end of it
 * @param declaresOrigin whether it declares an origin at all, named or not
 * @param originUrls the addresses that are right; empty if it gives none
 * @param originNames the names that are right; empty if it gives none
 * @param declaresTranslation whether words say that it is a translation
 * @param machineTranslation whether words or traces say that a machine translated it
 * @param attributions the agencies and outlets named as information sources, all of them
 */
public record DeclaredTruth(
    String article,
    boolean declaresOrigin,
    Set<String> originUrls,
    Set<String> originNames,
    @Nullable Boolean declaresTranslation,
    @Nullable Boolean machineTranslation,
    @Nullable Set<String> attributions) {}
