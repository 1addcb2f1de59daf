import{b as a,c as b,d as c}from"./shared-SIOLKTWN.js";import"./shared-SZOTKZ4U.js";export{a as MERCATOR,b as UNDER,c as lay};
