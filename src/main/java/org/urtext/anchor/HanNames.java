package org.urtext.anchor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.urtext.anchor.Anchor.Kind;
import org.urtext.article.Span;

/**
 * What of a run of Han characters may be a name: each two characters, those that Chinese writes
 * foreign names with by their sound, and, in Japanese, the ways a name may be read. Immutable.
 */
final class HanNames {

  private static final int LONGEST = 4;
  private static final int SHORTEST_SKELETON = 3;

  /** Han characters that Chinese uses to write foreign names by their sound. */
  private static final String SOUND_HAN =
      "阿埃艾爱安昂奥巴白班邦保鲍贝本比彼宾波伯博勃布查达戴丹道得德登邓迪蒂丁东杜多恩尔法凡费芬丰佛弗福夫盖冈戈格根古圭哈海汉杭赫亨华怀霍基吉加贾杰金喀卡凯坎"
          + "康考科克肯库夸拉莱赖兰朗劳勒雷里利莉列林琳伦隆卢鲁路吕罗洛马玛迈麦曼芒毛梅门蒙米密缅明莫墨默姆穆纳娜奈南内尼涅宁纽诺努欧帕派潘庞培佩彭皮平珀普奇齐恰乔"
          + "切琴丘让热日荣茹瑞若撒萨塞赛瑟森沙山珊尚绍舍申圣史舒斯丝松苏索塔泰坦汤唐陶特滕提廷图托瓦万旺威韦维魏温沃乌武西希席夏香肖谢欣辛休许逊雅亚延扬耶叶伊依因英"
          + "尤约泽詹珍芝朱祖佐";

  private final Romanization romanization;
  private final KanjiReadings kanji = new KanjiReadings();

  HanNames(Romanization romanization) {
    this.romanization = romanization;
  }

  /**
   * The names that {@code run} may hold, each with its place in the run.
   *
   * @param japanese whether it is to be read as Japanese does as well
   */
  List<Anchor> in(String run, boolean japanese) {
    List<Anchor> names = new ArrayList<>();
    if (japanese) {
      readings(run, names);
    }
    String before = "";
    for (int i = 0; i < run.length(); i++) {
      String here = romanization.simplified(run.charAt(i));
      if (i > 0) {
        names.add(new Anchor(Kind.NAME, before + here, new Span(i - 1, i + 1)));
      }
      before = here;
      bySound(run, i, names);
    }
    return names;
  }

  private void bySound(String run, int start, List<Anchor> names) {
    StringBuilder sound = new StringBuilder();
    for (int end = start; end < Math.min(run.length(), start + LONGEST); end++) {
      String character = romanization.simplified(run.charAt(end));
      if (SOUND_HAN.indexOf(character) < 0) {
        break;
      }
      sound.append(romanization.of(character));
      String classes = Skeleton.of(sound.toString());
      if (end > start && classes.length() >= SHORTEST_SKELETON) {
        names.add(new Anchor(Kind.SKELETON, classes, new Span(start, end + 1)));
      }
    }
  }

  private void readings(String run, List<Anchor> names) {
    Set<String> met = new HashSet<>();
    for (KanjiReadings.Read read : kanji.in(run)) {
      Span span = new Span(read.start(), read.end());
      names.add(new Anchor(Kind.NAME, read.romanized(), span));
      String classes = Skeleton.of(read.romanized());
      if (classes.length() >= SHORTEST_SKELETON && met.add(read.start() + classes)) {
        names.add(new Anchor(Kind.SKELETON, classes, span));
      }
    }
  }
}
