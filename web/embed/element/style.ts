/** The element's own look, apart from the page's; rings stand for the map until it is touched. */
export const STYLE = `
:host { display: block; color-scheme: light dark; }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
.box {
  position: relative; display: grid; min-height: 240px; border-radius: 12px; overflow: hidden;
  font: 400 17px/1.5 "PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  background: light-dark(#f4f1ea, #151c1a); color: light-dark(#1b2421, #ecf2ef);
}
iframe { display: block; width: 100%; height: 560px; border: 0; }
.door {
  display: grid; align-content: center; justify-items: center; gap: 12px; padding: 24px; border: 0;
  font: inherit; color: inherit; cursor: pointer; text-align: center;
  background: repeating-radial-gradient(circle, transparent 0 60px, light-dark(#0b6b5733, #55c9a633) 60px 62px);
}
.door b { font-size: 20px; }
.door span, a {
  padding: 10px 20px; border-radius: 12px; font-weight: 600; text-decoration: none;
  background: light-dark(#0b6b57, #55c9a6); color: light-dark(#fff, #06251d);
}
.door:focus-visible, a:focus-visible { outline: 3px solid light-dark(#1d3fbf, #9db7ff); outline-offset: -3px; }
.lost {
  position: absolute; inset: 0; display: grid; align-content: center; justify-items: center; gap: 16px;
  padding: 24px; text-align: center; background: light-dark(#faf8f3, #0f1513);
}
.lost[hidden] { display: none; }
p { margin: 0; max-width: 30em; }
`
