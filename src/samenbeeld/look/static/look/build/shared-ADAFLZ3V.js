import{b as a,c as b,d as c}from"./shared-66S2LLIE.js";import"./shared-IJYZRJGL.js";export{a as MERCATOR,b as UNDER,c as lay};
