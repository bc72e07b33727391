import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./style/base.css";
import "./style/reader.css";
import "./style/views.css";
import { render } from "preact";
import { Page } from "./page";

const root = document.getElementById("page");
if (root) render(<Page />, root);
